/**
 * The sidebar in a window of its own. A page beside `sidebar.html`, since Chromium shows an error page where an
 * extension opens its own address of a page that sites may embed under a dynamic one.
 */
import '../sidebar/main.tsx';
