import { OperationEntity, OperationStepEntity, TaskEntity } from "../kernel/operations/operation.entity.ts";

/** Every table that the hub keeps. */
export const entities = [OperationEntity, OperationStepEntity, TaskEntity];
