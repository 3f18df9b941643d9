// libpq, and on Linux the two readiness interfaces that the Glibc and Musl overlays leave out.
#include <libpq-fe.h>
#if defined(__linux__)
#include <sys/epoll.h>
#include <sys/eventfd.h>
#endif
