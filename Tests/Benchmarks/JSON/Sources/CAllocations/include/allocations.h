#include <stddef.h>

/// How many blocks this process has asked malloc, calloc and realloc for.
size_t allocations(void);
