import { useI18n } from "vue-i18n";

/** Names of roles for people; a role that the admin does not know keeps the name that the identity provider gave it. */
export function useRoleNames() {
  const i18n = useI18n();
  return { roleName: (role: string) => (i18n.te(`roles.${role}`, "nl") ? i18n.t(`roles.${role}`) : role) };
}
