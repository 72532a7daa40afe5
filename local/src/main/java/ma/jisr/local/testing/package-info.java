/** The broker and the document database that tests run against, in containers or in this process. */
@NullMarked
package ma.jisr.local.testing;

import org.jspecify.annotations.NullMarked;
