// React 19 sets a prop as a property if the element has one of that name, else as an attribute. `on…` adds a listener.
import 'parley-atlas/define';
import type { AtlasFile, ParleySelectEvent } from 'parley-atlas';
import type {} from 'parley-atlas/jsx';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const meetings: AtlasFile = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'geneva',
      geometry: { type: 'Point', coordinates: [6.15, 46.2] },
      properties: { name: 'Geneva' },
    },
  ],
  parley: {
    title: 'Geneva',
    people: [{ id: 'reagan', name: 'Ronald Reagan' }],
    meetings: [
      {
        id: 'geneva-1985',
        title: 'Geneva Summit',
        when: '1985-11-19/1985-11-20',
        places: [{ place: 'geneva' }],
        attendance: [{ person: 'reagan' }],
      },
    ],
  },
};

function Page() {
  const [opened, setOpened] = useState('nothing');
  const [lang, setLang] = useState('en');
  const onSelect = (event: ParleySelectEvent) => setOpened(event.selected?.id ?? 'nothing');
  return (
    <>
      <p>
        Open: <output>{opened}</output> <button onClick={() => setLang('ko')}>한국어</button>
      </p>
      <parley-atlas atlas={meetings} headingLevel={3} lang={lang} routing="none" onparley-select={onSelect} />
    </>
  );
}

createRoot(document.querySelector('#app')!).render(<Page />);
