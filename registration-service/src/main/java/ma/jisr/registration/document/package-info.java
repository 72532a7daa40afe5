/** The documents that belong to a registration: what they are found to be, how they are kept, scanned and given back. */
@NullMarked
package ma.jisr.registration.document;

import org.jspecify.annotations.NullMarked;
