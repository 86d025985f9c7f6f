import 'parley-atlas/define';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const data = {
  type: 'FeatureCollection',
  features: [],
  parley: { title: 'Given', people: [{ id: 'ada', name: 'Ada' }] },
};

function Page() {
  const [count, setCount] = useState(0);
  const [shown, setShown] = useState(true);
  const [events, setEvents] = useState([]);
  const heard = (event) => setEvents((before) => [...before, `${event.type} ${event.selected?.id ?? ''}`]);
  return (
    <>
      <button onClick={() => setCount(count + 1)}>Count</button>
      <button onClick={() => setShown(!shown)}>Toggle</button>
      <output>{events.join('; ')}</output>
      <parley-atlas id="bare" loading="lazy" hidden />
      {shown && (
        <parley-atlas
          id="full"
          atlas={data}
          headingLevel={count + 3}
          loading="eager"
          lang={count > 0 ? 'ko' : 'en'}
          tiles-attribution="Survey"
          routing="none"
          onparley-load={heard}
          onparley-select={heard}
        >
          <b slot="heading">Count {count}</b>
          {count > 0 && <p slot="fallback">Added</p>}
        </parley-atlas>
      )}
    </>
  );
}

createRoot(document.querySelector('#app')).render(<Page />);
