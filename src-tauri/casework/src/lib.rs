//! casework
