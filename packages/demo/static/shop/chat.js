// Stands for the chat of another company: the help loads it only when a visitor chooses it.
(() => {
  const chat = document.createElement('section');
  chat.id = 'chat';
  chat.tabIndex = -1;
  chat.setAttribute('aria-label', 'Chat with the shop');
  const words = document.createElement('p');
  words.textContent = 'Rosa is here. This is where a chat of yours would stand.';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close the chat';
  close.addEventListener('click', () => chat.remove());
  chat.append(words, close);
  document.body.append(chat);
  chat.scrollIntoView({ block: 'nearest' });
})();
