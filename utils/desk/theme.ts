import type { Judge } from './judge.ts';
import { readOwnTheme } from '../store/theme.ts';
import { readable } from '../theme/contrast.ts';
import { themeOf, type Theme } from '../theme/tokens.ts';

/** What was chosen here over what the pack in use asks for, without what could not be read. */
export async function themeNow(judge: Judge): Promise<Theme> {
  return readable({ ...themeOf(judge.theme), ...(await readOwnTheme()) }).theme;
}
