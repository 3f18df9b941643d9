"""measure.py COMMAND...: runs a command and prints the CPU seconds of all its processes and the memory of the largest."""

import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{usage.ru_utime + usage.ru_stime:.2f} s CPU, {usage.ru_maxrss // 1024} MB" + ("" if done.returncode == 0 else f" (exit {done.returncode})"))
sys.exit(done.returncode)
