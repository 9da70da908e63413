const key = 'setupPutAway';

/** Whether the path of the first run was put away in this browser; where storage is closed to us, it was not. */
export function isPutAway(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Remembers it for this browser; the frame inside Halo's page may keep nothing, and forgets it when it is left. */
export function rememberPutAway(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Put away all the same, until the page is loaded anew.
  }
}
