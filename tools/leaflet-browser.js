// What Leaflet 1.9 wants to know of the browser, in place of its own core/Browser.js. That module tests for inline SVG and VML
// with `innerHTML`, which Trusted Types forbid and the browser then reports in the console. Every browser that Parley supports
// has what is `true` here; what is not listed (Internet Explorer, VML, MSPointerEvent) is missing in all of them.
const { devicePixelRatio, navigator } = globalThis;
const agent = navigator.userAgent.toLowerCase();
const isChrome = agent.includes('chrome');

export default {
  any3d: true,
  canvas: true,
  inlineSvg: true,
  passiveEvents: true,
  pointer: true,
  svg: true,
  touch: true,
  touchNative: 'ontouchstart' in globalThis || 'TouchEvent' in globalThis,
  retina: devicePixelRatio > 1,
  mobile: 'orientation' in globalThis || agent.includes('mobile'),
  chrome: isChrome,
  safari: !isChrome && agent.includes('safari'),
  mac: navigator.platform.startsWith('Mac'),
  linux: navigator.platform.startsWith('Linux'),
};
