/** What may be put around any lookup: asking again, asking less at a time, asking once for many, asking until. */
package io.github.graphcalls.lookup.policy;
