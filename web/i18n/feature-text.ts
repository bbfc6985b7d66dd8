/** What a feature of a finding is called. One without a text shows its stable name. */
export interface FeatureText {
  readonly text: string;
  readonly unit: string | null;
}

export function useFeatureText(): (feature: string) => FeatureText {
  return (feature) => ({ text: feature.replaceAll("-", " "), unit: null });
}
