import { useId, useRef, useState } from 'react';
import { type Send, useAsk } from '@/components/ask';
import { Button } from '@/components/Button';
import { TroubleLine } from '@/components/TroubleLine';
import type { Profile } from '@/utils/profile';
import { type FileTrouble, profilesAsFile, profilesInFile } from '@/utils/taught-pages';
import { chinaTime, procedureWords, roleWords, say, underscored } from '@/utils/words';
import { useProfiles } from './useProfiles';

/** What the last import came to. */
type Imported = { count: number } | { trouble: FileTrouble };

/** The pages that Tusu was taught: what they are, out to a file and in from one, and away, with a way back. */
export function TaughtPages() {
  const profiles = useProfiles();
  const [trouble, send] = useAsk();
  const [removed, setRemoved] = useState<Profile>();
  const [imported, setImported] = useState<Imported>();
  const remove = async (profile: Profile) => {
    if (await send('drop-profile', { id: profile.id })) setRemoved(profile);
  };
  const restore = async (profile: Profile) => {
    if (await send('keep-profiles', { profiles: [profile] })) setRemoved(undefined);
  };
  const take = async (file: File) => setImported(await importFrom(file, send));
  return (
    <section>
      <h2 className="section-title">{say('options_taught_title')}</h2>
      <TroubleLine trouble={trouble} />
      {profiles?.length === 0 && <p className="quiet">{say('options_taught_none')}</p>}
      <ul className="taught">
        {profiles?.map((profile) => (
          <TaughtPage key={profile.id} profile={profile} onRemove={() => void remove(profile)} />
        ))}
      </ul>
      {removed && (
        <p role="status" className="taught-line">
          {say('options_taught_removed', addressOf(removed))}
          <Button does="back" onClick={() => void restore(removed)}>
            {say('options_taught_undo')}
          </Button>
        </p>
      )}
      <FileButtons profiles={profiles ?? []} onFile={(file) => void take(file)} />
      {imported && 'trouble' in imported && (
        <p role="alert" className="alert">
          {say(`taught_file_${underscored(imported.trouble)}`)}
        </p>
      )}
      {imported && 'count' in imported && <p role="status">{say('options_taught_imported', String(imported.count))}</p>}
    </section>
  );
}

const addressOf = ({ page: { host, path, route } }: Profile) => `${host}${path}${route}`;

function TaughtPage({ profile, onRemove }: { profile: Profile; onRemove: () => void }) {
  const { said, setting, taughtAt } = profile;
  const about = [
    ...(said.role ? [roleWords(said.role)] : []),
    ...(said.procedure ? [procedureWords(said.procedure)] : []),
    ...setting.slice(0, 4),
    say('options_taught_when', chinaTime(taughtAt)),
  ];
  return (
    <li className="taught-line">
      <span>
        <span className="taught-address">{addressOf(profile)}</span>
        <span className="quiet small">{about.join(' · ')}</span>
      </span>
      <Button aria-label={`${say('options_taught_remove')} ${addressOf(profile)}`} onClick={onRemove}>
        {say('options_taught_remove')}
      </Button>
    </li>
  );
}

/** A file of more than this, in bytes, holds no taught pages of anybody's. */
const largest = 2_000_000;

async function importFrom(file: File, send: Send): Promise<Imported | undefined> {
  const read = file.size > largest ? { trouble: 'too-many' as const } : profilesInFile(await file.text());
  if ('trouble' in read) return read;
  if (read.profiles.length === 0) return { count: 0 };
  return (await send('keep-profiles', { profiles: read.profiles })) ? { count: read.profiles.length } : undefined;
}

function FileButtons({ profiles, onFile }: { profiles: readonly Profile[]; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  return (
    <>
      <p className="taught-buttons">
        <Button disabled={profiles.length === 0} onClick={() => download(profiles)}>
          {say('options_taught_export')}
        </Button>
        <Button aria-describedby={hintId} onClick={() => input.current?.click()}>
          {say('options_taught_import')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={say('options_taught_import')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </p>
      <p id={hintId} className="quiet small">
        {say('options_taught_import_hint')}
      </p>
    </>
  );
}

function download(profiles: readonly Profile[]): void {
  const now = Date.now();
  const address = URL.createObjectURL(new Blob([profilesAsFile(profiles, now)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `tusu-taught-${new Date(now).toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser has begun to save by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
