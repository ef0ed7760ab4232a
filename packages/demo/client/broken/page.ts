// Proves that the page is alive, whatever happened to the widget.
const button = document.querySelector<HTMLButtonElement>('#count');
let clicks = 0;
button?.addEventListener('click', () => {
  clicks += 1;
  button.textContent = `Clicked ${clicks} times`;
});
