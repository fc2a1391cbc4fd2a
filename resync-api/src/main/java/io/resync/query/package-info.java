/** What was asked and how it was understood: the question, its intent, the things it names, and the way it will go. */
@NullMarked
package io.resync.query;

import org.jspecify.annotations.NullMarked;
