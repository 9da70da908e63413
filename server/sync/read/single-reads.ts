/** Up to so many records of Halo are read one by one; beyond that the whole list costs fewer requests. */
export const mostSingleReads = 20;
