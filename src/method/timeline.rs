//! Measures in time.
