// The data layer against pgbench, in the same minutes on the same server.
// In: DATABASE_URL, pgbench in PATH or beside pg_config, and optionally the seconds of one run.
// Out: for each workload the median of interleaved ratios to pgbench, operations per second and CPU per operation.
// Never: an absolute figure alone: on a shared machine only ratios and CPU time say something.

import Foundation
import Postgres

let environment = ProcessInfo.processInfo.environment
guard let url = environment["DATABASE_URL"] else {
  print("set DATABASE_URL to a server that may be loaded, such as postgresql://postgres@localhost/postgres?host=/tmp")
  exit(2)
}
let seconds = Double(CommandLine.arguments.dropFirst().first ?? "1.5") ?? 1.5
let rounds = Int(CommandLine.arguments.dropFirst(2).first ?? "5") ?? 5
let reference = try PgBench(url: url)

for workload in Workload.all {
  var ratios: [Double] = []
  var rates: [Double] = []
  var costs: [Double] = []
  for _ in 0..<rounds {
    let before = try reference.run(workload, seconds: seconds)
    let run = try await workload.run(url: url, seconds: seconds)
    let after = try reference.run(workload, seconds: seconds)
    ratios.append(run.operationsPerSecond / ((before + after) / 2))
    rates.append(run.operationsPerSecond)
    costs.append(run.microsecondsOfCPU)
  }
  print(
    workload.name.padding(toLength: 44, withPad: " ", startingAt: 0),
    String(format: "ratio %.2f [%.2f..%.2f]", ratios.median, ratios.min()!, ratios.max()!),
    String(format: " %8.0f/s  %6.1f µs CPU", rates.median, costs.median))
}

extension [Double] {
  var median: Double { sorted()[count / 2] }
}
