public import CoreMetrics
public import Tracing

/// Who is told what statements and pools do. Without anything here, and nothing bootstrapped in the process, nothing is measured.
///
/// Names and attributes are those of OpenTelemetry's semantic conventions for databases. Statements appear with their placeholders, never
/// with values.
public struct PostgresObservability: Sendable {
  /// Where metrics go. Nil: to the process's `MetricsSystem`, if it was bootstrapped before the pool was made.
  public var metrics: (any MetricsFactory)?
  /// Where spans go. Nil: to the process's `InstrumentationSystem`, if it was bootstrapped before the pool was made.
  public var tracer: (any Tracer)?
  /// What the pool is called in metrics. Nil: like its database.
  public var poolName: String?
  /// How often the pool's gauges are set.
  public var gaugeInterval: Duration = .seconds(10)
  /// Nil: slow statements are not logged.
  public var slowStatements: PostgresSlowStatements?

  /// The defaults.
  public init() {}

  /// The factory to use, if any.
  var activeMetrics: (any MetricsFactory)? {
    if let metrics { return metrics }
    return MetricsSystem.factory is NOOPMetricsHandler ? nil : MetricsSystem.factory
  }

  /// The tracer to use, if any.
  var activeTracer: (any Tracer)? {
    if let tracer { return tracer }
    return InstrumentationSystem.tracer is NoOpTracer ? nil : InstrumentationSystem.tracer
  }
}

/// Which statements are logged for being slow, as warnings with their text, time and rows.
public struct PostgresSlowStatements: Hashable, Sendable {
  /// Logged from here on, the waiting for the connection not counted.
  public var threshold: Duration
  /// Also asks the server for the plan, once the statement is over and by itself: never for two statements at a time. A plan may show values
  /// of parameters, so this is for where logs may hold them.
  public var explains: Bool

  /// Statements that take longer than this are slow.
  public init(threshold: Duration, explains: Bool = false) {
    self.threshold = threshold
    self.explains = explains
  }
}
