import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { View } from '../../src/core/scene/scene.js';
import { markerSpec, middleOf, mountMap, sceneOf, unmountMaps, type MountedMap } from './map-fixture.js';

/** @returns whether the page may still scroll. */
function wheel({ container }: MountedMap, init: WheelEventInit): boolean {
  const target = container.querySelector('.map-root') as HTMLElement;
  return target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, composed: true, ...init }));
}

const hintOf = ({ root }: MountedMap): string => {
  const hint = root.querySelector('.gesture-hint');
  return hint !== null && getComputedStyle(hint).visibility === 'visible' ? (hint.textContent ?? '') : '';
};

/** Firefox has no touch events without a touch screen; WebKitGTK has them but lets no script make one. */
function canMakeTouches(): boolean {
  try {
    return new Touch({ identifier: 1, target: document.body }).identifier === 1;
  } catch {
    return false;
  }
}

describe('the gestures', () => {
  afterEach(async () => {
    await resetMouse();
    unmountMaps();
  });

  it('leave the wheel to the page and show how to zoom, hidden from screen readers', async () => {
    const mounted = await mountMap();
    const free = wheel(mounted, { deltaY: 120 });
    expect(free).to.equal(true);
    expect(mounted.map.view.zoom).to.equal(2);
    expect(mounted.reported).to.deep.equal([]);
    expect(mounted.root.querySelector('.gesture-hint.shown')?.textContent).to.equal('Use Ctrl + scroll');
    expect(mounted.root.querySelector('.gesture-hint')?.getAttribute('aria-hidden')).to.equal('true');
    expect(mounted.root.querySelectorAll('[aria-live], [role=status], [role=alert]').length).to.equal(0);
  });

  for (const modifier of ['ctrlKey', 'metaKey'] as const) {
    it(`zoom by the wheel with ${modifier} about the pointer, and report the view once it rests`, async () => {
      const mounted = await mountMap();
      const { container, next } = mounted;
      const { left, top } = container.getBoundingClientRect();
      // 128 px east of the middle is 45° E at zoom 2.
      const at = { clientX: left + 300 + 128, clientY: top + 200, [modifier]: true };
      const rested = next('view');
      const free = [wheel(mounted, { deltaY: -60, ...at }), wheel(mounted, { deltaY: -60, ...at })];
      expect(free).to.deep.equal([false, false]);
      const [view, by] = (await rested) as [View, string];
      expect(view.zoom).to.be.closeTo(3, 1e-9);
      // 45° E is still 128 px east of the middle, which is now half as many degrees.
      expect(view.center[0]).to.be.closeTo(22.5, 0.2);
      expect(by).to.equal('user');
      expect(mounted.reported.filter(([name]) => name === 'view').length).to.equal(1);
      expect(hintOf(mounted)).to.equal('');
    });
  }

  it('drag with the mouse, also from a marker, without activating it', async () => {
    // Close enough that the longest slide after a quick drag does not reach the antimeridian.
    const { map, marker, reported, next } = await mountMap({ view: { center: [0, 0], zoom: 4, size: [600, 400] } });
    map.draw(sceneOf([markerSpec('a')]));
    const [x, y] = middleOf(marker('place:a'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 30, y + 10] });
    await sendMouse({ type: 'move', position: [x + 64, y] });
    const rested = next('view');
    await sendMouse({ type: 'up' });
    const [view, by] = (await rested) as [View, string];
    // 64 px are 5.625° at zoom 4.
    expect(view.center[0]).to.be.at.most(-5.625 + 0.01);
    expect(by).to.equal('user');
    expect(reported.filter(([name]) => name === 'activate')).to.deep.equal([]);
    map.setView([0, 0], 4); // it may have slid out of view
    await sendMouse({ type: 'click', position: middleOf(marker('place:a')) });
    expect(reported.filter(([name]) => name === 'activate')).to.deep.equal([['activate', 'place:a']]);
  });

  it('leave one finger to the page', async function () {
    if (!canMakeTouches()) return this.skip();
    const mounted = await mountMap();
    const target = mounted.container.querySelector('.map-root') as HTMLElement;
    expect(getComputedStyle(target).touchAction).to.equal('pan-x pan-y');
    target.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true, composed: true }));
    const { left, top } = target.getBoundingClientRect();
    const free = [0, 40, 80].map((moved) => {
      const touch = new Touch({ identifier: 1, target, clientX: left + 100, clientY: top + 100 + moved });
      const type = moved === 0 ? 'touchstart' : 'touchmove';
      return target.dispatchEvent(
        new TouchEvent(type, {
          touches: [touch],
          changedTouches: [touch],
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    });
    expect(free).to.deep.equal([true, true, true]);
    expect(mounted.map.view.center).to.deep.equal([0, 0]);
    expect(mounted.root.querySelector('.gesture-hint.shown')?.textContent).to.equal('Use two fingers');
  });

  it('zoom and move with two fingers', async function () {
    if (!canMakeTouches()) return this.skip();
    const { map, container, next } = await mountMap();
    const target = container.querySelector('.map-root') as HTMLElement;
    const { left, top } = target.getBoundingClientRect();
    const send = (type: string, half: number): boolean => {
      const touches = [-half, half].map(
        (x, identifier) => new Touch({ identifier, target, clientX: left + 300 + x, clientY: top + 200 }),
      );
      return target.dispatchEvent(
        new TouchEvent(type, {
          touches: type === 'touchend' ? [] : touches,
          changedTouches: touches,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    };
    const rested = next('view');
    expect(send('touchstart', 50)).to.equal(false);
    send('touchmove', 100);
    send('touchend', 100);
    const [view, by] = (await rested) as [View, string];
    expect(view.zoom).to.be.closeTo(3, 1e-9);
    expect(by).to.equal('user');
    expect(map.view).to.deep.equal(view);
  });

  it('end with the map, even a pinch in progress', async function () {
    if (!canMakeTouches()) return this.skip();
    const { map, container } = await mountMap();
    const target = container.querySelector('.map-root') as HTMLElement;
    const touches = [10, 90].map((clientX, identifier) => new Touch({ identifier, target, clientX, clientY: 50 }));
    const wider = [10, 190].map((clientX, identifier) => new Touch({ identifier, target, clientX, clientY: 50 }));
    const init = { bubbles: true, cancelable: true, composed: true };
    target.dispatchEvent(new TouchEvent('touchstart', { touches, ...init }));
    target.dispatchEvent(new TouchEvent('touchmove', { touches: wider, ...init }));
    map.destroy();
    // Mocha fails the test if a listener left on the document throws here.
    expect(document.dispatchEvent(new TouchEvent('touchmove', { touches: wider, ...init }))).to.equal(true);
    document.dispatchEvent(new TouchEvent('touchend', { touches: [], ...init }));
    expect(container.childNodes.length).to.equal(0);
  });

  it('zoom by double click on the map, not on a marker', async () => {
    const { map, container, marker } = await mountMap();
    map.draw(sceneOf([markerSpec('a', { coordinates: [60, 0] })]));
    marker('place:a').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    expect(map.view.zoom).to.equal(2);
    const target = container.querySelector('.map-root') as HTMLElement;
    const [clientX, clientY] = middleOf(target);
    target.dispatchEvent(new MouseEvent('dblclick', { clientX, clientY, bubbles: true, composed: true }));
    expect(map.view.zoom).to.equal(3);
    target.dispatchEvent(
      new MouseEvent('dblclick', { clientX, clientY, shiftKey: true, bubbles: true, composed: true }),
    );
    expect(map.view.zoom).to.equal(2);
  });
});
