export const AdminApp = () => <main />;
