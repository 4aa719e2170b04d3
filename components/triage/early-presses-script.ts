/** What the page calls the function that hands over the presses. */
export const EARLY_PRESSES = 'takeEarlyPresses';

/** Runs before anything can be pressed, as a script of the page itself: it waits for nothing to load. */
export const EARLY_PRESSES_SCRIPT = `(() => {
  const pressed = [];
  const keep = ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-act]') : null;
    if (button) pressed.push(button);
  };
  document.addEventListener('click', keep);
  window.${EARLY_PRESSES} = () => {
    document.removeEventListener('click', keep);
    return pressed.splice(0);
  };
})()`;
