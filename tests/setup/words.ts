/** Gives the fake browser the real message catalogues, since it has none of its own. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';

const catalogues: Record<Language, Record<string, { message: string } | undefined>> = { zh_CN: zh, en };
type Language = 'zh_CN' | 'en';

/** Makes the fake browser speak that language, as a browser would: an unknown key is `''`, `$1` … are filled in. */
export function speak(language: Language): void {
  const getMessage = (key: string, substitutions: string | string[] = []): string => {
    const given = [substitutions].flat();
    const message = catalogues[language][key]?.message ?? '';
    return message.replaceAll(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '');
  };
  Object.assign(fakeBrowser.i18n, { getMessage });
}

speak('zh_CN');
