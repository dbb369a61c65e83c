/** Faults: rules that change answers, and when and how often they apply. */
package io.github.graphcalls.fake.fault;
