/**
 * The device of whatever is made in practice. It is no id, on purpose: every server that there is, and every one that there was before
 * practice, refuses what bears it, whoever carries it there.
 */
export const PRACTICE_DEVICE = 'practice';
