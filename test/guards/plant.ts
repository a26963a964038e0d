import { registerHooks } from 'node:module';
import { MISTAKES, withMistake } from './mistakes.ts';

/** The surroundings of a process in which this mistake is in whatever it loads. Nothing is written anywhere. */
export const planting = (name: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${import.meta.url}`,
  MISTAKE: name,
});

const planted = MISTAKES.find(({ name }) => name === process.env.MISTAKE);
if (process.env.MISTAKE && !planted) throw new Error(`there is no such mistake: ${process.env.MISTAKE}`);
if (planted) {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(`/${planted.file}`)) return loaded;
      return { ...loaded, source: withMistake(planted, String(loaded.source)) };
    },
  });
}
