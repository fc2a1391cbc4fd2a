package io.resync.rag;

/** Text of a document below one path of headings. */
record Section(String path, String text) {}
