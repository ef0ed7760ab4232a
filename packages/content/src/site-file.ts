import { readFileSync } from 'node:fs';
import { UsageError } from './read-files.js';

/** What a built `help.json` says of the site beside its FAQs. */
export interface SiteSettings {
  threshold?: number;
  background?: Record<string, number>;
  disabled?: boolean;
}

/** A file of `SiteSettings` alone, kept beside the FAQ for the next build. */
export const siteFormat = 'helpahead-site';
const builtFormat = 'helpahead-built';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a file of ours calls itself in `format`. */
export function readFormatName(text: string): unknown {
  return parse(text)?.format;
}

/** Whether a text is a `help.json` as a build writes it. */
export function isBuilt(text: string): boolean {
  return readFormatName(text) === builtFormat;
}

/** @throws {UsageError} when the file is none of the two, or of a later format */
export function readSiteFile(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(
      `The file ${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      {
        cause,
      },
    );
  }
  const value = parse(text);
  if (value?.format !== siteFormat && value?.format !== builtFormat) {
    throw new UsageError(
      `${file} is neither a built help.json nor a file of helpahead coverage. Nothing was changed.`,
    );
  }
  if (value.version !== 1) {
    throw new UsageError(
      `${file} is of version ${value.version}, and this command knows version 1. Update helpahead, or build again.`,
    );
  }
  return value;
}

/** Only what is well formed: anything else is as if it were not there. */
export function settingsIn(value: Record<string, unknown>): SiteSettings {
  const { threshold, background, disabled } = value;
  const isShare = (share: unknown): share is number => typeof share === 'number' && share >= 0 && share <= 1;
  const words = isRecord(background)
    ? Object.entries(background).filter((entry): entry is [string, number] => isShare(entry[1]))
    : [];
  return {
    ...(isShare(threshold) && { threshold }),
    ...(words.length > 0 && { background: Object.fromEntries(words) }),
    ...(disabled === true && { disabled }),
  };
}
