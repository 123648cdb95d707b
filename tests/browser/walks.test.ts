/**
 * Guides walked to their end in a real browser by pressing only what the ring stands around, and what may come between. One browser
 * serves them all; the backend begins anew for each.
 */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { notable, type Sandbox, startSandbox } from '../sandbox/server';
import {
  home,
  originalHome,
  originalList,
  pictureTheft,
  rightsCase,
  rightsHome,
  rightsList,
  stores,
  tmallHome,
  tmallPictureTheft,
} from './harness/addresses';
import { newProfile, removeProfile } from './harness/browser';
import { ComplaintList } from './harness/complaint-list';
import type { GuideButton } from './harness/panel';
import { Spotlight } from './harness/spotlight';
import './harness/matchers';
import { Tusu } from './harness/tusu';
import { settled } from './harness/wait';
import { type FillIn, follow, stands, walkOf } from './harness/walk';
import { WithdrawDialog } from './harness/withdraw-dialog';

let sandbox: Sandbox;
let profile: string;
let tusu: Tusu;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox();
  profile = await newProfile();
  tusu = await Tusu.open({ port: sandbox.port, profile });
});
afterAll(async () => {
  await tusu.close();
  await removeProfile(profile);
  await sandbox.close();
});
beforeEach(async () => {
  sandbox.reset();
  page = await tusu.context.newPage();
});
afterEach(async () => {
  sandbox.interrupt(null);
  await tusu.send({ tusu: 'stop-guide', body: {} });
  await page.close();
});

/** Opens a page that shows the case, and starts a guide there by the panel. */
async function start(
  address: string,
  number: string,
  guide: GuideButton,
  tab?: '我发起的投诉',
): Promise<ComplaintList> {
  await page.goto(address);
  const list = new ComplaintList(page);
  if (tab) await list.showTab(tab);
  const panel = await list.openPanel(number);
  await panel.start(guide);
  return list;
}

const number = notable.filed.processing;
const stageOf = (of: string) =>
  settled(
    () => Promise.resolve(sandbox.case(of)?.stage),
    (stage) => stage === 'withdrawn',
  );
/** The dialog of the second backend asks for the same, by other fields. */
const secondWithdrawal: FillIn = {
  confirm: async (tab) => {
    await tab.getByText('双方已协商一致').click();
    await tab.getByText('我已知晓后果').click();
  },
};

describe('by the ring alone', () => {
  test('a complaint is withdrawn in the second backend, from its home page', async () => {
    const list = await start(tmallPictureTheft('yunshang'), number, 'withdraw', '我发起的投诉');
    await new Spotlight(page).box('withdraw');
    await page.goto(tmallHome('yunshang'));
    const steps = await follow(page, 'confirm', secondWithdrawal);
    expect(steps).toEqual([
      'contact',
      'service-centre',
      'service-records',
      'picture-theft',
      'filed-tab',
      'withdraw',
      'confirm',
    ]);
    expect(await stageOf(number)).toBe('withdrawn');
    await expect(list.badge(number)).toHaveVerdict('withdrawn');
  });

  test('a complaint is withdrawn on IPP, on its own page', async () => {
    const one = notable.rights.appealDue;
    const list = await start(rightsList('yunshang'), one, 'withdraw');
    await new Spotlight(page).box('open-case');
    await page.goto(rightsHome('yunshang'));
    await page.reload();
    const steps = await follow(page, 'confirm', secondWithdrawal);
    // While the list loads nothing tells that the search is not needed; it may be ringed where the list takes long.
    expect(steps.filter((step) => step !== 'search')).toEqual(['complaints', 'open-case', 'withdraw', 'confirm']);
    expect(await stageOf(one)).toBe('withdrawn');
    await expect(list.badge(one)).toHaveVerdict('withdrawn');
  });

  test('a complaint that IPP’s list hides is searched for', async () => {
    const one = notable.rights.old;
    await start(rightsCase('yunshang', one), one, 'withdraw');
    await new Spotlight(page).box('withdraw');
    await page.goto(rightsList('yunshang'));
    await page.reload();
    const widen: FillIn = {
      ...secondWithdrawal,
      search: async (tab) => {
        await tab.locator('.el-select').click();
        await tab.getByRole('option', { name: '最近半年' }).click();
      },
    };
    expect(await follow(page, 'confirm', widen)).toEqual(['search', 'open-case', 'withdraw', 'confirm']);
    expect(await stageOf(one)).toBe('withdrawn');
  });

  test('a complaint is withdrawn on 原创保护, and confirmed in a box of the kit’s own', async () => {
    const one = notable.original.inReview;
    await start(originalList('yunshang'), one, 'withdraw');
    await new Spotlight(page).box('withdraw');
    await page.goto(originalHome('yunshang'));
    await page.reload();
    expect(await follow(page, 'confirm')).toEqual(['applications', 'complaints', 'withdraw', 'confirm']);
    expect(await stageOf(one)).toBe('withdrawn');
  });

  test('an appeal is answered on IPP by asking the platform in', async () => {
    const one = notable.rights.replyDue;
    await start(rightsList('yunshang'), one, 'answer');
    expect(await follow(page, 'confirm')).toEqual(['open-case', 'respond', 'choose', 'confirm']);
    await settled(
      () => Promise.resolve(sandbox.case(one)?.stage),
      (stage) => stage === 'mediation',
    );
    expect(sandbox.case(one)?.stage).toBe('mediation');
  });

  test('evidence is given, up to the submitted form', async () => {
    const one = notable.shared.evidenceDue;
    await start(pictureTheft('xiaotang'), one, 'appeal');
    await new Spotlight(page).box('open-form');
    await page.goto(home('xiaotang'));
    const evidence: FillIn = {
      submit: async (tab) => {
        const body = page.frames().find((frame) => frame.url().includes('form=evidence')) ?? tab;
        const file = { name: 'original.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') };
        await body.locator('input[type=file]').setInputFiles(file);
        await body.locator('textarea').first().fill('本店自行拍摄');
        await body.getByText('original.jpg').first().waitFor();
      },
    };
    const steps = await follow(page, 'submit', evidence);
    expect(steps).toEqual(['customer-service', 'complaints', 'open-form', 'submit']);
    await settled(
      () => Promise.resolve(sandbox.case(one)?.stage),
      (stage) => stage === 'evidence-review',
    );
    expect(sandbox.case(one)?.stage).toBe('evidence-review');
    expect(
      await settled(
        () => walkOf(tusu),
        (walk) => walk === undefined,
      ),
    ).toBeUndefined();
  });
});

describe('what comes between', () => {
  const begin = async (): Promise<Spotlight> => {
    await start(pictureTheft('yunshang'), number, 'withdraw', '我发起的投诉');
    return new Spotlight(page);
  };

  test('a slider: the guide waits, rings nothing, and goes on behind it', async () => {
    const spotlight = await begin();
    await spotlight.press('withdraw');
    await new WithdrawDialog(page).fillIn();
    sandbox.interrupt('captcha');
    await spotlight.press('confirm');
    expect(await stands(tusu, 'waiting', { obstacle: 'captcha' })).toContain('captcha');
    expect(await spotlight.count()).toBe(0);
    sandbox.interrupt(null);
    await page.evaluate(() => window.postMessage('verified', location.origin));
    await spotlight.press('confirm');
    expect(await stageOf(number)).toBe('withdrawn');
  });

  test('a login in place of the page: known by its address, and the guide finds its place again', async () => {
    const spotlight = await begin();
    await spotlight.box('withdraw');
    sandbox.interrupt('login');
    await page.waitForURL(/loginmyseller/);
    expect(await stands(tusu, 'waiting', { obstacle: 'login' })).toContain('login');
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(/myseller\.taobao/);
    expect(await follow(page, 'filed-tab')).toEqual(['filed-tab']);
    await spotlight.box('withdraw');
  });

  test('an error of the page’s own: said in its words, and the ring comes back when it is closed', async () => {
    const spotlight = await begin();
    await spotlight.press('withdraw');
    await new WithdrawDialog(page).fillIn();
    await spotlight.box('confirm');
    sandbox.interrupt('error');
    await page.getByText('系统繁忙').first().waitFor();
    expect(await stands(tusu, 'waiting', { obstacle: 'error' })).toContain('系统繁忙');
    expect(await spotlight.count()).toBe(0);
    await page.locator('.next-dialog').filter({ hasText: '系统繁忙' }).getByRole('button', { name: /^确/ }).click();
    await spotlight.box('confirm');
  });

  test('a refusal: said in the page’s words, and no ring comes back', async () => {
    const spotlight = await begin();
    await spotlight.press('withdraw');
    await new WithdrawDialog(page).fillIn();
    await spotlight.box('confirm');
    sandbox.setStatus(number, 'transferring');
    await spotlight.press('confirm');
    expect(await stands(tusu, 'refused')).toContain('暂不支持撤销');
    expect(await spotlight.count()).toBe(0);
  });

  test('another store: the guide names it, and rings nothing', async () => {
    const spotlight = await begin();
    await spotlight.box('withdraw');
    await page.goto(home('xiaotang'));
    expect(await stands(tusu, 'other-store')).toContain(stores.xiaotang);
    expect(await spotlight.count()).toBe(0);
    await page.goto(home('yunshang'));
    await spotlight.box('contact');
  });

  test('the window of another case: it is never ringed', async () => {
    const spotlight = await begin();
    await spotlight.box('withdraw');
    await new ComplaintList(page).control(notable.filed.processingManual, '撤销').click();
    await new WithdrawDialog(page).fillIn();
    expect(await stands(tusu, 'waiting', { obstacle: 'confirmation' })).toContain('confirmation');
    expect(await spotlight.count()).toBe(0);
  });
});

/** What may happen at a step, and the way on from it. `npm test` draws one for each step, `TUSU_FULL=1` takes all. */
const disturbances = {
  reload: async () => {
    await page.reload();
  },
  'background stopped': () => tusu.stopBackground(),
  Esc: async () => {
    await page.keyboard.press('Escape');
    expect(
      await settled(
        () => walkOf(tusu),
        (walk) => walk === undefined,
      ),
    ).toBeUndefined();
    expect(
      await settled(
        () => new Spotlight(page).count(),
        (count) => count === 0,
      ),
    ).toBe(0);
    await tusu.send({ tusu: 'start-guide', body: { caseId: await caseIdOf(number), guide: 'withdraw' } });
    await page.bringToFront();
  },
};
type Disturbance = keyof typeof disturbances;

const caseIdOf = async (of: string): Promise<string> => {
  const found = (await tusu.storedCases()).find((one) => one.number === of && one.role === 'complainant');
  if (!found) throw new Error(`the log has no case ${of}`);
  return found.id;
};

/** The same draws for the same seed. */
function* drawsOf(seed: number): Generator<Disturbance, never> {
  const all = Object.keys(disturbances) as Disturbance[];
  for (let state = seed; ; state = (state * 48271 + 11) % 2147483647) yield all[state % all.length] ?? 'reload';
}

describe('at each step', () => {
  const seed = Number(process.env.TUSU_SEED ?? Math.floor(Math.random() * 2 ** 31));
  const drawn = drawsOf(seed);
  const full = process.env.TUSU_FULL === '1';
  const plans: [string, () => Disturbance][] = full
    ? (Object.keys(disturbances) as Disturbance[]).map((one) => [one, () => one])
    : [[`one drawn by the seed ${seed}`, () => drawn.next().value]];

  test.each(plans)('%s: the guide finds its place again', async (_name, draw) => {
    await start(pictureTheft('yunshang'), number, 'withdraw', '我发起的投诉');
    await new Spotlight(page).box('withdraw');
    await page.goto(home('yunshang'));
    const met = new Set<string>();
    await follow(page, 'confirm', { confirm: (tab) => new WithdrawDialog(tab).fillIn() }, async (step) => {
      if (met.has(step)) return;
      met.add(step);
      await disturbances[draw()]();
    });
    expect([...met]).toHaveLength(7);
    expect(await stageOf(number)).toBe('withdrawn');
  });
});
