import { expect } from 'chai';
import type { ReactiveControllerHost } from 'lit';
import { Announcer, type Timers } from '../../../src/elements/base/announcer.js';

/** A clock on which time passes only when the test says so. */
class ManualClock implements Timers {
  #now = 0;
  #timers: { readonly at: number; readonly act: () => void }[] = [];

  setTimeout(act: () => void, ms: number): unknown {
    const timer = { at: this.#now + ms, act };
    this.#timers.push(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers = this.#timers.filter((one) => one !== timer);
  }

  pass(ms: number): void {
    this.#now += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    for (const { act } of due) act();
  }
}

function announcerOn(clock: Timers): { readonly announcer: Announcer; readonly updates: () => number } {
  let updates = 0;
  const host = { addController: () => undefined, requestUpdate: () => (updates += 1) };
  return { announcer: new Announcer(host as unknown as ReactiveControllerHost, clock), updates: () => updates };
}

describe('Announcer', () => {
  it('announces the last of several texts, within 300 ms of it', () => {
    const clock = new ManualClock();
    const { announcer, updates } = announcerOn(clock);
    announcer.announce('first');
    clock.pass(200);
    announcer.announce('last');
    clock.pass(200);
    expect(announcer.text).to.equal('');
    clock.pass(100);
    expect(announcer.text).to.equal('last');
    expect(updates()).to.equal(1);
  });

  it('changes a text that it repeats, so that screen readers speak it again', () => {
    const clock = new ManualClock();
    const { announcer } = announcerOn(clock);
    announcer.announce('Fully zoomed out.');
    clock.pass(300);
    announcer.announce('Fully zoomed out.');
    clock.pass(300);
    expect(announcer.text).to.match(/^Fully zoomed out\..$/);
  });

  it('is empty three seconds after it spoke', () => {
    const clock = new ManualClock();
    const { announcer, updates } = announcerOn(clock);
    announcer.announce('text');
    clock.pass(300);
    clock.pass(3000);
    expect(announcer.text).to.equal('');
    expect(updates()).to.equal(2);
  });

  it('announces nothing after its host is disconnected', () => {
    const clock = new ManualClock();
    const { announcer, updates } = announcerOn(clock);
    announcer.announce('text');
    announcer.hostDisconnected();
    clock.pass(5000);
    expect(announcer.text).to.equal('');
    expect(updates()).to.equal(0);
  });
});
