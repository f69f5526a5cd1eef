/** The roles of the house. */
export const roleNames = ['staff', 'process-owner', 'quality-manager', 'auditor', 'head-of-department', 'administrator'] as const;
export type RoleName = (typeof roleNames)[number];
