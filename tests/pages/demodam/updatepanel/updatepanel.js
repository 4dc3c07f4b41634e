/** The page's own script: posts the form in the background, and puts the panels that come back in place. */
(function () {
  const form = document.getElementById('aspnetForm');
  const progress = document.getElementById('ctl00_upVoortgang');
  let running = null;

  /** Parts of `length|type|id|content|`. */
  function parse(text) {
    const parts = [];
    let at = 0;
    while (at < text.length) {
      const head = text.slice(at).split('|', 3);
      const start = at + head.join('|').length + 1;
      const end = start + Number(head[0]);
      if (head.length < 3 || !(end >= start) || text[end] !== '|') throw new Error('Onleesbaar antwoord');
      parts.push({ type: head[1], id: head[2], content: text.slice(start, end) });
      at = end + 1;
    }
    return parts;
  }

  function apply(text) {
    const focused = document.activeElement && document.activeElement.id;
    for (const { type, id, content } of parse(text)) {
      if (type === 'updatePanel') document.getElementById(id).innerHTML = content;
      else if (type === 'hiddenField') document.getElementById(id).value = content;
      else if (type === 'pageRedirect') window.location.assign(content);
    }
    const again = focused && document.getElementById(focused);
    if (again) again.focus();
  }

  function say(text) {
    progress.textContent = text;
    progress.hidden = text === '';
  }

  /** `button` is the one that was pressed, or null for a link. A newer click leaves an older one unanswered. */
  function post(target, argument, button) {
    form.elements.__EVENTTARGET.value = target;
    form.elements.__EVENTARGUMENT.value = argument;
    const body = new URLSearchParams(new FormData(form));
    if (button) body.set(button.name, button.value);
    body.set('__ASYNCPOST', 'true');
    if (running) running.abort();
    const request = (running = new XMLHttpRequest());
    request.open('POST', form.action);
    request.setRequestHeader('X-MicrosoftAjax', 'Delta=true');
    request.onload = function () {
      running = null;
      say('');
      try {
        if (request.status !== 200) throw new Error('Status ' + request.status);
        apply(request.responseText);
      } catch (error) {
        say('Er is een fout opgetreden: ' + error.message);
      }
    };
    request.onerror = function () {
      running = null;
      say('De server is niet bereikbaar.');
    };
    say('Bezig met laden...');
    request.send(body);
  }

  window.__doPostBack = function (target, argument) {
    post(target, argument, null);
  };

  // A strict policy forbids addresses that are script, so these are taken before the browser follows them.
  document.addEventListener('click', function (event) {
    const link = event.target.closest('a[href^="javascript:__doPostBack("]');
    const call = link && /\('([^']*)','([^']*)'\)$/.exec(link.getAttribute('href'));
    if (!call) return;
    event.preventDefault();
    window.__doPostBack(call[1], call[2]);
  });

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    post('', '', event.submitter);
  });
})();
