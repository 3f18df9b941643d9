// The data layer against pgbench, in the same minutes on the same server.
// In: DATABASE_URL, pgbench in PATH, PGX_BENCHMARK (the program of Pgx/, if Go is here), and optionally the seconds and number of runs, and a
// part of the name of the workloads to run. No runs: each workload once and alone, for a profiler.
// Out: for each workload the medians of interleaved ratios to pgbench and pgx, operations per second and CPU per operation; at last a
// check of descriptors and memory, which alone decides about the exit code.
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
let part = CommandLine.arguments.dropFirst(3).first ?? ""
let workloads = Workload.all.filter { part.isEmpty || $0.name.contains(part) }
if rounds == 0 {
  for workload in workloads {
    let run = try await workload.run(url: url, seconds: seconds)
    print(workload.name, String(format: "%7.0f/s %5.1f µs CPU", run.operationsPerSecond, run.microsecondsOfCPU))
  }
  exit(0)
}
let reference = try PgBench(url: url)
let pgx = Pgx(url: url)
print(pgx == nil ? "no pgx here" : "against pgbench, and against pgx with its pool")

for workload in workloads {
  var (toPgbench, toPgx): ([Double], [Double]) = ([], [])
  var (rates, costs, pgxCosts): ([Double], [Double], [Double]) = ([], [], [])
  for _ in 0..<rounds {
    let before = try reference.run(workload, seconds: seconds)
    let run = try await workload.run(url: url, seconds: seconds)
    let after = try reference.run(workload, seconds: seconds)
    toPgbench.append(run.operationsPerSecond / ((before + after) / 2))
    rates.append(run.operationsPerSecond)
    costs.append(run.microsecondsOfCPU)
    guard let other = try pgx?.run(workload, seconds: seconds) else { continue }
    toPgx.append(run.operationsPerSecond / other.operationsPerSecond)
    pgxCosts.append(other.microsecondsOfCPU)
  }
  print(
    workload.name.padding(toLength: 44, withPad: " ", startingAt: 0),
    String(format: "pgbench × %.2f [%.2f..%.2f] (≥ %.1f)", toPgbench.median, toPgbench.min()!, toPgbench.max()!, workload.target.pgbench),
    String(format: " %7.0f/s %5.1f µs CPU", rates.median, costs.median), terminator: "")
  if !toPgx.isEmpty {
    print(String(format: "  pgx × %.2f (≥ %.1f), its CPU %.1f µs", toPgx.median, workload.target.pgx, pgxCosts.median), terminator: "")
  }
  print()
}

guard part.isEmpty else { exit(0) }
guard try await Leaks.check(url: url) else {
  print("error: descriptors or memory grew")
  exit(1)
}

extension [Double] {
  var median: Double { sorted()[count / 2] }
}
