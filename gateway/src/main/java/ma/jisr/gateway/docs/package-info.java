/** The page with the API documents of all services. */
@NullMarked
package ma.jisr.gateway.docs;

import org.jspecify.annotations.NullMarked;
