/** Asks the application's own server. Whoever is signed out is sent to sign on. */
const BASE = '/app/api/clients';

async function ask(address, init) {
  const response = await fetch(address, init);
  if (response.status === 401) {
    window.location.assign(`/inloggen?terug=${encodeURIComponent(window.location.pathname)}`);
    // The page goes away: nobody waits for this.
    return new Promise(() => {});
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.fout);
  return answer;
}

export const loadRows = (query, from, count, signal) =>
  ask(`${BASE}?${new URLSearchParams({ ...query, vanaf: from, aantal: count })}`, { signal });

export const loadTab = (number, tab, signal) => ask(`${BASE}/${number}/${tab}`, { signal });

export const save = (number, act, form) =>
  ask(`${BASE}/${number}/${act}`, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
