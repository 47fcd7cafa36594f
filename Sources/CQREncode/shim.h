// libqrencode 4 (LGPL-2.1-or-later), linked dynamically: QR symbols on printed slips.
#include <qrencode.h>
