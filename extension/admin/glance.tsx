export const Glance = () => <main />;
