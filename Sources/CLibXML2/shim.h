// libxml2 (MIT), linked dynamically: XML without DTD, entities or network.
#include <libxml/xmlversion.h>
// Its ICU headers would clash with Foundation's; only two members at the end of a structure
// that nobody here looks into are behind this.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
