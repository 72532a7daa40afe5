/** The committee's work on programmes over HTTP: drafts, their checks, their publication. */
@NullMarked
package ma.jisr.funding.web.publication;

import org.jspecify.annotations.NullMarked;
