/** Up to this false-discovery rate a deal is called significant; the run's manifest states it as `deal_called_q`. */
export const CALLED_Q = 0.05;
