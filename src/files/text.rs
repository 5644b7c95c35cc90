//! From bytes to text: size, encoding and nesting are checked before anything is built.

use super::error::FileError;
use super::{MAX_BYTES, MAX_DEPTH};

/// The text of a file, without a byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge {
            size: bytes.len(),
            limit: MAX_BYTES,
        });
    }
    if is_utf16(bytes) {
        return Err(FileError::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(FileError::Empty);
    }
    let text = str::from_utf8(bytes).map_err(|error| match error.error_len() {
        // The last letter is cut in two.
        None => FileError::Truncated {
            line: line_and_column(bytes, bytes.len()).0,
        },
        Some(_) => FileError::NotText {
            at: error.valid_up_to(),
        },
    })?;
    match too_deep(bytes) {
        None => Ok(text),
        Some(at) => {
            let (line, column) = line_and_column(bytes, at);
            Err(FileError::TooDeep { line, column })
        }
    }
}

/// JSON starts with two ASCII characters, so a zero byte among the first two tells.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
        || matches!(bytes, [0, other, ..] | [other, 0, ..] if *other != 0)
        || bytes.starts_with(&[0, 0, 0xFE, 0xFF])
}

/// The place of the first bracket that lies too deep.
fn too_deep(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Some(at);
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Line and column of a byte, counted from 1.
fn line_and_column(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes.get(..at).unwrap_or(bytes);
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let column = 1 + before.iter().rev().take_while(|b| **b != b'\n').count();
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_do_not_count_as_nesting() {
        let text = format!("[\"\\\"{}\"]", "[".repeat(1000));
        assert_eq!(decode(text.as_bytes()), Ok(text.as_str()));
        let deep = format!("\n {}", "[".repeat(MAX_DEPTH + 1));
        let (line, column) = (2, MAX_DEPTH + 2);
        assert_eq!(
            decode(deep.as_bytes()),
            Err(FileError::TooDeep { line, column })
        );
    }

    #[test]
    fn utf16_is_told_from_other_bytes_that_are_no_text() {
        let utf16 = |bytes: &[u8]| decode(bytes) == Err(FileError::Utf16);
        assert!(utf16(b"\xFF\xFE{\0") && utf16(b"\xFE\xFF\0{"));
        assert!(utf16(b"{\0\"\0") && utf16(b"\0{\0\""));
        assert_eq!(decode(b"\x89PNG\r\n"), Err(FileError::NotText { at: 0 }));
        assert_eq!(decode(b"{\"\xC3"), Err(FileError::Truncated { line: 1 }));
    }
}
