// The wide-character curses API, and what Swift cannot import of it: macros and global variables.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <stdio.h>
#include <sys/prctl.h>

static inline attr_t khoathi_bold(void) { return A_BOLD; }
static inline attr_t khoathi_dim(void) { return A_DIM; }
static inline attr_t khoathi_reverse(void) { return A_REVERSE; }
static inline attr_t khoathi_underline(void) { return A_UNDERLINE; }

static inline WINDOW *khoathi_window(void) { return stdscr; }
static inline int khoathi_colors(void) { return COLORS; }
static inline FILE *khoathi_input(void) { return stdin; }
static inline FILE *khoathi_output(void) { return stdout; }

// The base characters of a cell and its colour pair; 0 when nothing can be read there.
static inline int khoathi_read_cell(
    WINDOW *window, int row, int column, wchar_t text[CCHARW_MAX + 1], attr_t *attributes,
    short *pair) {
  cchar_t cell;
  text[0] = 0;
  if (mvwin_wch(window, row, column, &cell) == ERR) return 0;
  return getcchar(&cell, text, attributes, pair, NULL) != ERR;
}

// How many columns the C library, and so curses, gives a character.
extern int wcwidth(wchar_t character);
static inline int khoathi_width(wchar_t character) { return wcwidth(character); }

// Keeps this process's memory out of core files and away from other processes.
static inline int khoathi_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
