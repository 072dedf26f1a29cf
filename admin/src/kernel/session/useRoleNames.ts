import { useI18n } from "vue-i18n";

/** Names of roles for people; a role that the admin does not know keeps the name that the identity provider gave it. */
export function useRoleNames() {
  const { t, te } = useI18n();
  return { roleName: (role: string) => (te(`roles.${role}`, "nl") ? t(`roles.${role}`) : role) };
}
