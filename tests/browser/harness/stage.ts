import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type BrowserOptions, newProfile, removeProfile } from './browser';
import { Tusu } from './tusu';

/** A page of the stand-in backend asks for news so often in tests, ms. */
const pollEvery = 500;
/** A withdrawal stands so long at 撤销中 in tests, ms. */
const withdrawalTakes = 1500;

/** Which browser, speaking what and looking how. */
type Kind = Omit<BrowserOptions, 'profile'>;

/**
 * What the tests of a file share: one stand-in backend and one browser, since starting them takes longer than most tests. Each
 * test finds both as after a fresh start. A test that is about starting, profiles or another build opens a browser of its own.
 */
export class Stage {
  private open: { tusu: Tusu; profile: string; kind: string } | undefined;

  private constructor(private readonly sandbox: Sandbox) {}

  static async build(): Promise<Stage> {
    return new Stage(await startSandbox());
  }

  get port(): number {
    return this.sandbox.port;
  }

  freshSandbox(): Sandbox {
    this.sandbox.moveClock(Date.now() - this.sandbox.now());
    this.sandbox.reset();
    this.sandbox.setPollEvery(pollEvery);
    this.sandbox.setWithdrawalTakes(withdrawalTakes);
    return this.sandbox;
  }

  /** A browser that knows nothing yet: the one that is open, if it is of the kind that is asked for. */
  async freshTusu(wanted: Kind): Promise<Tusu> {
    const kind = JSON.stringify(wanted);
    if (this.open?.kind === kind) {
      await this.open.tusu.forget();
      return this.open.tusu;
    }
    await this.dropTusu();
    const profile = await newProfile();
    const tusu = await Tusu.open({ ...wanted, profile });
    this.open = { tusu, profile, kind };
    return tusu;
  }

  /** Closes the browser; the next test gets a new one. */
  async dropTusu(): Promise<void> {
    const { open } = this;
    this.open = undefined;
    await open?.tusu.close();
    if (open) await removeProfile(open.profile);
  }

  async clear(): Promise<void> {
    await this.dropTusu();
    await this.sandbox.close();
  }
}
