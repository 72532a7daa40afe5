/** What the services promise each other: the facts, each with its schema and an example, for the tests of both sides. */
@NullMarked
package ma.jisr.contracts;

import org.jspecify.annotations.NullMarked;
