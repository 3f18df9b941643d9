/// What text has to become before the schema is applied to it: the coarse JSON type.
///
/// Text that does not fit is kept as a JSON string, so that the schema reports the mismatch as it does for a body.
public indirect enum ParameterShape: Sendable, Hashable {
  case string, integer, number, boolean
  /// Bytes, which become base64: files of a form.
  case binary
  /// A number, a boolean or null if the text reads as one, else a string. When the schema refuses that, the text is tried as a string.
  case any
  case array(ParameterShape)
  /// Members by name, and the shape of the others (`nil`: they are kept, as `any`, for the schema to judge).
  case object([String: ParameterShape], additional: ParameterShape? = nil)
  /// The text `null` is null, unless the shape inside is a string.
  case nullable(ParameterShape)

  var isArray: Bool {
    if case .array = inner { true } else { false }
  }

  var isObject: Bool {
    if case .object = inner { true } else { false }
  }

  /// The shape without `nullable`.
  var inner: ParameterShape {
    if case .nullable(let inner) = self { inner.inner } else { self }
  }
}
