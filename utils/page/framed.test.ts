import { describe, expect, it } from 'vitest';
import type { Reading } from '../reading';
import { toldFromAround } from './framed';

// Of a reading only whether there are cases counts here.
const withCases = { state: 'read', store: '', sightings: [{}] } as unknown as Reading;

describe('what the page around a frame says', () => {
  it('is taken, and changes as long as no case was read with it', () => {
    const told = toldFromAround();
    expect(told.take({ role: 'respondent' })).toBe(true);
    expect(told.take({ role: 'respondent' })).toBe(false);
    expect(told.take({ role: 'complainant', section: 'picture-theft' })).toBe(true);
    expect(told.now()).toEqual({ role: 'complainant', section: 'picture-theft' });
  });

  it('says no side any more when it changes under cases that were read with it', () => {
    const told = toldFromAround();
    told.take({ role: 'respondent', section: 'picture-theft' });
    told.read(withCases);
    expect(told.take({ role: 'complainant', section: 'picture-theft' })).toBe(true);
    expect(told.now()).toEqual({ section: 'picture-theft' });
    expect(told.take({ role: 'respondent', section: 'picture-theft' })).toBe(false);
  });
});
