// Lets the browser's authenticator answer what a form asks, and sends the answer with the form.
(function () {
  'use strict';

  function bytes(text) {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, letter => letter.charCodeAt(0));
  }

  function text(buffer) {
    const plain = String.fromCharCode(...new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function credentials(list) {
    return (list || []).map(one => ({ ...one, id: bytes(one.id) }));
  }

  function ask(options) {
    const question = { ...options, challenge: bytes(options.challenge) };
    if (options.user) {
      question.user = { ...options.user, id: bytes(options.user.id) };
      question.excludeCredentials = credentials(options.excludeCredentials);
      return navigator.credentials.create({ publicKey: question });
    }
    question.allowCredentials = credentials(options.allowCredentials);
    return navigator.credentials.get({ publicKey: question });
  }

  function told(credential) {
    const response = { clientDataJSON: text(credential.response.clientDataJSON) };
    for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[part]) {
        response[part] = text(credential.response[part]);
      }
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      clientExtensionResults: {},
      response: response
    });
  }

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!window.PublicKeyCredential) {
      continue;
    }
    form.hidden = false;
    const problem = form.querySelector('[data-problem]');
    form.addEventListener('submit', event => {
      const answer = form.querySelector('[data-answer]');
      if (answer.value) {
        return;
      }
      event.preventDefault();
      problem.hidden = true;
      ask(JSON.parse(form.dataset.passkey))
        .then(credential => {
          answer.value = told(credential);
          form.submit();
        })
        .catch(() => {
          problem.hidden = false;
        });
    });
  }
})();
